import { useId, type ReactNode } from 'react';

import { ChartTable } from './chart-table.tsx';

export type TimelineBar = {
  id: string;
  /** The period in words, e.g. "week of 4 May 2026". */
  label: string;
  /** The solid part, and the hatched part on top of it. */
  solid: number;
  hatched?: number;
  /** The bar's figures in words. */
  summary: string;
  /** Stands under the bar where it begins something, e.g. a year. */
  tick?: string | undefined;
};

export type BarTimelineProps = {
  title: string;
  bars: readonly TimelineBar[];
  /** The highest value in words, at the top of the scale. */
  formatTop: (value: number) => string;
  /** Heads of the two columns of the table behind the chart. */
  tableHeads: readonly [string, string];
  legend?: { solid: string; hatched: string };
};

const plotHeight = 120;
const axisHeight = 22;

/**
 * Values over time as bars. Solid and hatched parts can be told apart in greyscale; each bar says
 * its figures when it is pointed at, and a table behind the chart has them all.
 */
export function BarTimeline(props: BarTimelineProps): ReactNode {
  const { title, bars, formatTop, tableHeads, legend } = props;
  const hatch = useId();
  const top = Math.max(...bars.map((bar) => bar.solid + (bar.hatched ?? 0)), 0);
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium">{title}</span>
        <span className="text-muted">{top > 0 ? `highest ${formatTop(top)}` : ''}</span>
      </figcaption>
      <svg
        aria-hidden="true"
        className="mt-2 block w-full"
        height={plotHeight + axisHeight}
        role="presentation"
      >
        <Hatching id={hatch} />
        <line className="stroke-line" strokeDasharray="2 4" x1="0" x2="100%" y1="0.5" y2="0.5" />
        {bars.map((bar, index) => (
          <Bar bar={bar} count={bars.length} hatch={hatch} index={index} key={bar.id} top={top} />
        ))}
        <line
          className="stroke-line-strong"
          x1="0"
          x2="100%"
          y1={plotHeight + 0.5}
          y2={plotHeight + 0.5}
        />
      </svg>
      {legend === undefined ? null : <Legend {...legend} hatch={hatch} />}
      <ChartTable bars={bars} heads={tableHeads} title={title} />
    </figure>
  );
}

function Bar(props: {
  bar: TimelineBar;
  index: number;
  count: number;
  top: number;
  hatch: string;
}): ReactNode {
  const { bar, index, count, top, hatch } = props;
  const slot = 100 / count;
  const place = { x: percent((index + 0.12) * slot), width: percent(slot * 0.76) };
  const solid = toHeight(bar.solid, top);
  const hatched = toHeight(bar.hatched ?? 0, top);
  return (
    <g className="group/bar">
      <rect
        className="fill-transparent group-hover/bar:fill-raised"
        height={plotHeight}
        width={percent(slot)}
        x={percent(index * slot)}
        y="0"
      >
        <title>{`${bar.label}: ${bar.summary}`}</title>
      </rect>
      <g className="pointer-events-none">
        <rect {...place} className="fill-chart" height={solid} y={plotHeight - solid} />
        <rect
          {...place}
          className="stroke-chart"
          fill={`url(#${hatch})`}
          height={hatched}
          strokeWidth={hatched > 0 ? 1 : 0}
          y={plotHeight - solid - hatched}
        />
        {bar.tick === undefined ? null : (
          <text
            className="fill-muted text-axis"
            dominantBaseline="hanging"
            textAnchor={index > count * 0.85 ? 'end' : 'start'}
            x={percent((index > count * 0.85 ? index + 1 : index) * slot)}
            y={plotHeight + 7}
          >
            {bar.tick}
          </text>
        )}
      </g>
    </g>
  );
}

function Hatching({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern
        height="5"
        id={id}
        patternTransform="rotate(45)"
        patternUnits="userSpaceOnUse"
        width="5"
      >
        <line className="stroke-chart" strokeWidth="2" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}

function Legend(props: { solid: string; hatched: string; hatch: string }): ReactNode {
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" className="size-3">
          <rect className="fill-chart" height="12" width="12" />
        </svg>
        {props.solid}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" className="size-3">
          <rect className="stroke-chart" fill={`url(#${props.hatch})`} height="12" width="12" />
        </svg>
        {props.hatched}
      </span>
    </p>
  );
}

/** What is there is seen, however small it is beside the highest. */
function toHeight(value: number, top: number): number {
  return value === 0 || top === 0 ? 0 : Math.max(2, (value / top) * (plotHeight - 4));
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
