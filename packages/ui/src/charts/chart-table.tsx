import type { ReactNode } from 'react';

import { Disclosure } from '../panels/disclosure.tsx';
import type { TimelineBar } from './bar-timeline.tsx';

/** The chart in words: for screen readers, and for everyone who wants the figures. */
export function ChartTable(props: {
  title: string;
  heads: readonly [string, string];
  bars: readonly TimelineBar[];
}): ReactNode {
  return (
    <div className="mt-1">
      <Disclosure summary={`${props.title} as a table`}>
        <div
          aria-label={`${props.title} as a table`}
          className="relative max-h-72 overflow-y-auto"
          role="region"
          tabIndex={0}
        >
          <table className="data-table">
            <caption className="sr-only">{props.title}</caption>
            <thead>
              <tr>
                <th scope="col">{props.heads[0]}</th>
                <th scope="col">{props.heads[1]}</th>
              </tr>
            </thead>
            <tbody>
              {props.bars.map((bar) => (
                <tr key={bar.id}>
                  <th scope="row">{bar.label}</th>
                  <td>{bar.summary}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  );
}
