import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode };

/** Label and value under each other, in as many columns as there is room for. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4">
      {facts.map((fact) => (
        <div className="min-w-0" key={fact.label}>
          <dt className="text-sm text-muted">{fact.label}</dt>
          <dd className="mt-0.5">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
