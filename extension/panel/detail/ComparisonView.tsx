import { Fragment } from 'react';
import { Value } from '../parts/Value.tsx';
import { words } from '../text/words.ts';
import { type Near, near } from '../view/near.ts';
import type { Comparison } from '../view/step-view.ts';
import { clip, visible } from '../view/visible.ts';
import { NearValues } from './NearValues.tsx';

/** Expected against received, so that the difference meets the eye. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  if (comparison.kind === 'lists') {
    const { asked, allowed, missing } = comparison;
    return (
      <>
        <dl className="pairs compare">
          <div>
            <dt>{words.compare.asked}</dt>
            <dd>
              <Names names={asked} missing={missing} />
            </dd>
          </div>
          <div>
            <dt>{words.compare.allowed}</dt>
            <dd>
              <Names names={allowed} missing={none} />
            </dd>
          </div>
        </dl>
        <NearNames near={comparison.near} />
      </>
    );
  }
  const { expected, received } = comparison;
  const difference = expected !== null && received !== null ? near(expected, received) : null;
  if (difference !== null) return <NearValues difference={difference} />;
  return (
    <>
      <dl className="pairs compare">
        <div>
          <dt>{words.compare.needed}</dt>
          <dd>{expected === null ? words.compare.noSingleValue : <Value text={expected} />}</dd>
        </div>
        <div>
          <dt>{words.compare.came}</dt>
          <dd className="bad">{received === null ? words.compare.nothing : <Value text={received} />}</dd>
        </div>
      </dl>
      <NearNames near={comparison.near} />
    </>
  );
}

/** A few pairs of names that nearly match. */
function NearNames({ near }: { near: readonly Near[] }) {
  return near.slice(0, mostNear).map((difference, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no identity but their place
    <NearValues key={index} difference={difference} names={listed} />
  ));
}

const none: ReadonlySet<string> = new Set();
const most = 60;
const mostNear = 5;
const listed = { needed: words.compare.asked, came: words.compare.allowed };

function Names({ names, missing }: { names: readonly string[]; missing: ReadonlySet<string> }) {
  if (names.length === 0) return <span className="muted">{words.compare.nothing}</span>;
  const shown = names.slice(0, most);
  return (
    <>
      {shown.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ' '}
          <span className="name">
            {missing.has(name) ? (
              <mark title={words.compare.missing}>{visible(clip(name, 200).text)}</mark>
            ) : (
              <bdi>{visible(clip(name, 200).text)}</bdi>
            )}
            {index < shown.length - 1 && ','}
          </span>
        </Fragment>
      ))}
      {names.length > most && ` … (${words.count(names.length)})`}
    </>
  );
}
