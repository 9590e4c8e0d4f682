import { Badge, CodeBlock, Disclosure, formatCounted, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { MarkedText } from './marked-text.tsx';
import type { Operation, Parameter } from './read-reference.server.ts';

/** Every operation of the API, from its own OpenAPI document. */
export function Reference({ operations }: { operations: readonly Operation[] }): ReactNode {
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
      <p className="text-sm text-muted">
        Made from <TextLink href="/openapi.json">/openapi.json</TextLink> (OpenAPI 3.1): what stands
        there is what the service does.
      </p>
      {tags.map((tag) => (
        <section aria-labelledby={`tag-${tag}`} className="grid min-w-0 gap-4" key={tag}>
          <h2 className="text-xl font-semibold" id={`tag-${tag}`}>
            {tag}
          </h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationCard key={operation.id} operation={operation} />
            ))}
        </section>
      ))}
    </div>
  );
}

function OperationCard({ operation }: { operation: Operation }): ReactNode {
  const { id, method, path, summary, description, parameters, fields, answers, example } =
    operation;
  return (
    <article className="min-w-0 rounded-lg border border-line bg-surface p-4" id={id}>
      <h3 className="font-semibold">{summary}</h3>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge tone="accent">{method}</Badge>
        <code className="break-all">{path}</code>
      </p>
      {description === null ? null : (
        <p className="mt-2 max-w-prose text-muted">
          <MarkedText text={description} />
        </p>
      )}
      <div className="mt-3 grid gap-2">
        {parameters.length === 0 ? null : (
          <Disclosure summary={formatCounted(parameters.length, 'parameter')}>
            <ParameterList parameters={parameters} />
          </Disclosure>
        )}
        {fields.length === 0 ? null : (
          <Disclosure summary={`${formatCounted(fields.length, 'field')} of the answer`}>
            <dl className="grid gap-2 text-sm">
              {fields.map((field) => (
                <Entry key={field.path} name={field.path} type={field.type}>
                  {field.description}
                </Entry>
              ))}
            </dl>
          </Disclosure>
        )}
        {example === null ? null : (
          <Disclosure summary="Example of an answer">
            <CodeBlock code={example} label={`Example: ${summary}`} />
          </Disclosure>
        )}
        <Disclosure summary={formatCounted(answers.length, 'status', 'statuses')}>
          <dl className="grid gap-2 text-sm">
            {answers.map((answer) => (
              <Entry key={answer.status} name={answer.status} type="">
                {answer.description}
              </Entry>
            ))}
          </dl>
        </Disclosure>
      </div>
    </article>
  );
}

function ParameterList({ parameters }: { parameters: readonly Parameter[] }): ReactNode {
  return (
    <dl className="grid gap-2.5 text-sm">
      {parameters.map((parameter) => (
        <Entry
          key={parameter.name}
          name={parameter.name}
          type={parameter.place === 'path' ? `${parameter.type}, in the path` : parameter.type}
        >
          {parameter.description}
          {parameter.values.length === 0 ? null : (
            <span className="mt-0.5 block">
              {parameter.values.map((value, index) => (
                <span key={value}>
                  {index === 0 ? '' : ' · '}
                  <code>{value}</code>
                </span>
              ))}
            </span>
          )}
        </Entry>
      ))}
    </dl>
  );
}

function Entry(props: { name: string; type: string; children: ReactNode }): ReactNode {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[16rem_minmax(0,1fr)]">
      <dt className="min-w-0">
        <code className="break-all text-ink">{props.name}</code>
      </dt>
      <dd className="min-w-0 text-muted">
        {props.type === '' ? null : <span className="text-ink">{props.type}</span>}
        {props.type === '' || props.children === null ? null : ': '}
        {typeof props.children === 'string' ? <MarkedText text={props.children} /> : props.children}
      </dd>
    </div>
  );
}
