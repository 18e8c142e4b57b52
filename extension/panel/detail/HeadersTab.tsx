import type { HeaderList } from '../../../src/cors/types.ts';
import type { Hop, JudgedExchange, SeenResponse } from '../../../src/exchange/exchange.ts';
import { isNeverSent } from '../../../src/report/never-sent.ts';
import { Card } from '../parts/Card.tsx';
import { Value } from '../parts/Value.tsx';
import { words } from '../text/words.ts';
import { clip, visible } from '../view/visible.ts';
import { HeaderTable } from './HeaderTable.tsx';

/** Request and answer of every preflight and every hop, those headers first that matter to CORS. */
export function HeadersTab({ exchange, body }: { exchange: JudgedExchange; body: string | null }) {
  return (
    <>
      <h2 className="hidden-text">{words.detail.headers}</h2>
      {exchange.hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the URL list
        <HopHeaders key={index} exchange={exchange} hop={hop} index={index} />
      ))}
      {body !== null && body !== '' && (
        <Card title={words.headers.body} part="body">
          <pre className="body-text in-card">{visible(clip(body, 4_096).text)}</pre>
        </Card>
      )}
    </>
  );
}

function HopHeaders({ exchange, hop, index }: { exchange: JudgedExchange; hop: Hop; index: number }) {
  const notSent = isNeverSent(exchange, index);
  const number = exchange.hops.length > 1 ? `${index + 1} · ` : '';
  return (
    <>
      {hop.preflight !== null && (
        <Message
          title={`${number}${words.headers.preflight} · OPTIONS`}
          part="preflight"
          url={hop.url}
          request={hop.preflight.requestHeaders}
          response={hop.preflight.response}
          notSent={false}
        />
      )}
      <Message
        title={`${number}${visible(clip(hop.method, 60).text)}`}
        part="actual"
        url={hop.url}
        request={hop.requestHeaders}
        response={hop.response}
        notSent={notSent}
      />
    </>
  );
}

interface MessageProps {
  readonly title: string;
  readonly part: string;
  readonly url: string;
  readonly request: HeaderList | null;
  readonly response: SeenResponse | null;
  readonly notSent: boolean;
}

function Message({ title, part, url, request, response, notSent }: MessageProps) {
  return (
    <Card title={title} part={`headers-${part}`} aside={notSent ? words.headers.notSent : undefined}>
      <dl className="pairs in-card">
        <div>
          <dt>{words.headers.url}</dt>
          <dd>
            <Value text={url} />
          </dd>
        </div>
        {response !== null && (
          <div>
            <dt>{words.headers.status}</dt>
            <dd>
              {response.status}
              {response.fromCache && ` (${words.headers.fromCache})`}
            </dd>
          </div>
        )}
      </dl>
      <HeaderTable
        title={words.headers.request}
        headers={request}
        otherwise={notSent ? words.headers.notSent : words.headers.notSeen}
      />
      {!notSent && (
        <HeaderTable
          title={words.headers.response}
          headers={response?.headers ?? null}
          otherwise={words.headers.noAnswer}
          answers={part === 'preflight' ? 'preflight' : 'request'}
        />
      )}
    </Card>
  );
}
