import type { Fingerprint } from '../../../src/diagnosis/fingerprint/fingerprint.ts';
import { Value } from '../parts/Value.tsx';
import { say, words } from '../text/words.ts';

/** Who made a server's answers, and by what that shows. */
export function WhoAnswered({ who }: { who: Fingerprint | null }) {
  if (who === null) return <p className="card-text muted">{words.servers.noAnswer}</p>;
  const names = namesOf(who);
  return (
    <div data-part="server-who">
      <p className="card-text">
        {names.length === 0 ? words.servers.unknown : names.join(' · ')}
        {who.corsMiddleware === 'did-not-run' && ` · ${words.servers.didNotRun}`}
      </p>
      <dl className="pairs in-card policy">
        {once(who.evidence).map(({ label, value }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              <Value text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Several products may rest on the same header. */
function once(evidence: Fingerprint['evidence']): Fingerprint['evidence'] {
  const seen = new Map(evidence.map((one) => [`${one.label.toLowerCase()} ${one.value}`, one]));
  return [...seen.values()];
}

function namesOf({
  django,
  restFramework,
  corsMiddleware,
  version,
  products,
}: Fingerprint): readonly string[] {
  return [
    ...(django ? ['Django'] : []),
    ...(restFramework ? ['Django REST framework'] : []),
    ...(corsMiddleware === 'ran'
      ? [`django-cors-headers${version === null ? '' : ` (${say(version)})`}`]
      : []),
    ...products.map(({ name, sure }) => (sure === 'certain' ? name : `${name} (${words.sure[sure]})`)),
  ];
}
