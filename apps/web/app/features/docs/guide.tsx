import { CodeBlock, ExternalLink, formatUsd, Prose, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { severityBands } from '../exploits/parts/severity-of.ts';

/** The part of the documentation that is written by hand: what the reference cannot say. */
export function Guide({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <Prose>
      <FirstCall publicUrl={publicUrl} />
      <Keys publicUrl={publicUrl} />
      <Conventions />
      <Following publicUrl={publicUrl} />
      <Files publicUrl={publicUrl} />
      <Agents publicUrl={publicUrl} />
      <Errors />
    </Prose>
  );
}

function FirstCall({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <>
      <h2 id="start">First call</h2>
      <p>
        Reading needs no account. Without a key each address may ask a limited number of times a
        day; the <code>RateLimit</code> header says how many are left, and an answer with status 429
        says in <code>Retry-After</code> how long to wait. With an account you{' '}
        <TextLink href="/dashboard/keys">make a key</TextLink>, which goes into{' '}
        <code>Authorization: Bearer kmy_…</code>; the plans are{' '}
        <TextLink href="/pricing">side by side</TextLink>.
      </p>
      <CodeBlock
        code={`curl '${publicUrl}/v1/exploits?chain=ethereum&minLossUsd=1000000&limit=5'`}
        label="List large exploits on Ethereum"
        wrap
      />
      <p>
        Every filter of the <TextLink href="/exploits">list of exploits</TextLink> is a parameter of
        the same name: “JSON” in its export menu shows the call for what you see.
      </p>
    </>
  );
}

function Keys({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <>
      <h2 id="keys">Keys and limits</h2>
      <p>
        A key is shown once and belongs to a workspace. It may do what its scopes say:{' '}
        <code>read</code>, <code>export</code>, <code>stream</code>. Rotating gives a new one while
        the old one goes on for a while; a revoked one is refused within a second, and open streams
        end with it.
      </p>
      <CodeBlock
        code={`curl -H 'Authorization: Bearer kmy_…' '${publicUrl}/v1/usage'`}
        label="Read what today has left"
      />
      <ul>
        <li>
          Two limits hold at once: one for ten seconds and one for the UTC day.{' '}
          <code>RateLimit-Policy</code> names them, <code>RateLimit</code> says what is left (
          <code>r</code>) and for how many seconds (<code>t</code>).
        </li>
        <li>
          What is refused costs nothing, and neither does 304. The day’s count is shared by all keys
          of a workspace, and <code>/v1/usage</code> reads the very count that is enforced.
        </li>
        <li>
          Ask with <code>If-None-Match</code> or <code>If-Modified-Since</code> and{' '}
          <code>Accept-Encoding: gzip</code>, and name the members that you need in{' '}
          <code>fields</code>: all three make answers smaller.
        </li>
      </ul>
    </>
  );
}

function Conventions(): ReactNode {
  return (
    <>
      <h2 id="conventions">Conventions</h2>
      <ul>
        <li>
          Lists answer <code>{'{data, nextCursor}'}</code>; single resources are the object itself.
        </li>
        <li>
          Money is a decimal string in US dollars at the time of the incident. A loss that is not
          known is <code>null</code>, never <code>0</code>.
        </li>
        <li>
          Times are RFC 3339 in UTC. <code>occurredAt.precision</code> says whether the hour is
          known.
        </li>
        <li>
          Ids are for ever. A merged exploit answers 301 with the one that it became part of; a
          retracted one stays and says so. <code>?asOf=2026-05-01</code> answers what was said then.
        </li>
        <li>
          Answers carry a strong <code>ETag</code>, the same for every caller, and records the date
          of their last change.
        </li>
        <li>
          On these pages losses are called {describeBands()}. The API gives figures and leaves the
          words to you.
        </li>
      </ul>
    </>
  );
}

function Following({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <>
      <h2 id="paging">Reading a whole list</h2>
      <p>
        Follow <code>nextCursor</code> until it is <code>null</code>. All pages show the list as it
        was when the first one was read: what changes meanwhile neither repeats nor skips a row.
      </p>
      <CodeBlock
        code={`curl '${publicUrl}/v1/exploits?limit=200'\ncurl '${publicUrl}/v1/exploits?limit=200&cursor=…'`}
        label="Read page after page"
      />
      <h2 id="changes">Missing nothing</h2>
      <p>
        Every change of any exploit has a place in one sequence without gaps. Keep{' '}
        <code>nextAfter</code> and ask again with it, now or next month.
      </p>
      <CodeBlock code={`curl '${publicUrl}/v1/changes?after=0'`} label="Read the changes" />
      <p>
        With <code>wait=30</code> the call answers as soon as there is something new; the same
        sequence also comes as server-sent events, each with its place as its id.
      </p>
      <CodeBlock code={`curl -N '${publicUrl}/v1/stream'`} label="Follow the changes" />
    </>
  );
}

function Files({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <>
      <h2 id="files">Files and feeds</h2>
      <p>
        The filters of the list also give a file, whole and streamed, or a feed of the newest. Feeds
        cost nothing of the day’s calls.
      </p>
      <CodeBlock
        code={[
          `curl -O '${publicUrl}/v1/exploits.csv?technique=reentrancy'`,
          `curl -O '${publicUrl}/v1/exploits.ndjson?from=2025-01-01'`,
          `curl -O '${publicUrl}/v1/exploits.stix.json?chain=ethereum'`,
          `curl '${publicUrl}/feeds/exploits.rss?minLossUsd=1000000'`,
        ].join('\n')}
        label="Take files and feeds"
      />
    </>
  );
}

function Agents({ publicUrl }: { publicUrl: string }): ReactNode {
  return (
    <>
      <h2 id="agents">Agents</h2>
      <p>
        The same records are tools of the Model Context Protocol, over streamable HTTP and without
        sessions: search, one record, changes, figures. A key works there too; each message costs
        one request.
      </p>
      <CodeBlock
        code={JSON.stringify(
          {
            mcpServers: {
              kamiyo: {
                type: 'http',
                url: `${publicUrl}/mcp`,
                headers: { Authorization: 'Bearer kmy_…' },
              },
            },
          },
          null,
          2,
        )}
        label="Configure a client"
      />
    </>
  );
}

function Errors(): ReactNode {
  return (
    <>
      <h2 id="errors">Errors</h2>
      <p>
        Errors are problem documents (
        <ExternalLink href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</ExternalLink>) with a{' '}
        <code>code</code> from a closed list, a pointer to each fault of the input, and a{' '}
        <code>requestId</code> that leads to the log line. Their <code>type</code> is a page:{' '}
        <TextLink href="/docs/errors">all errors</TextLink>.
      </p>
    </>
  );
}

function describeBands(): string {
  const bands = severityBands.filter((band) => band.fromUsd > 0);
  return bands
    .map((band) => `${band.level} from ${formatUsd(String(band.fromUsd))}`)
    .concat('low below that')
    .join(', ');
}
