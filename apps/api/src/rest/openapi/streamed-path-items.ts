import { changeListInputSchema, exploitFilterSchema } from '@kamiyo/core/contracts';
import type { ZodType } from 'zod';

import { exportFormats, type ExportFormat } from '../exports/export-formats.ts';
import { toEvent } from '../stream/to-event.ts';
import { changeExample } from './examples.ts';
import { exploitExample, summaryExample } from './exploit-example.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';
import { toParameter } from './parameters.ts';
import { commonErrors, openErrors, toErrorResponses } from './path-item.ts';

/** Operations that are not procedures: they stream, or answer in a format of their own. */
export function streamedPathItems(): Record<string, JsonSchema> {
  return { ...exportItems(), ...feedItems(), '/v1/stream': streamItem() };
}

function exportItems(): Record<string, JsonSchema> {
  return Object.fromEntries(
    exportFormats.map((format) => [
      `/v1/exploits.${format.ending}`,
      {
        get: {
          operationId: `export${toWord(format.ending)}`,
          summary: `Export exploits as ${format.ending}`,
          description: `${format.description} Streamed; the plan says how many rows at most.`,
          tags: ['Exploits'],
          parameters: parametersOf(exploitFilterSchema),
          responses: {
            '200': {
              description: 'Every exploit of the filter, newest first.',
              headers: {
                'X-Rows-Max': {
                  description: 'The plan’s number of rows, when it has one.',
                  schema: { type: 'string' },
                },
              },
              content: { [format.contentType.split(';')[0] ?? '']: exampleOf(format) },
            },
            ...toErrorResponses(commonErrors),
          },
        },
      },
    ]),
  );
}

function feedItems(): Record<string, JsonSchema> {
  const types = {
    rss: 'application/rss+xml',
    atom: 'application/atom+xml',
    json: 'application/feed+json',
  };
  return Object.fromEntries(
    Object.entries(types).map(([ending, type]) => [
      `/feeds/exploits.${ending}`,
      {
        get: {
          operationId: `feed${toWord(ending)}`,
          summary: `Read the latest exploits as ${ending}`,
          tags: ['Feeds'],
          security: [],
          parameters: parametersOf(exploitFilterSchema),
          responses: {
            '200': {
              description: 'The latest 50.',
              content: { [type]: { schema: { type: 'string' } } },
            },
            '304': { description: 'Not changed since the given ETag or date.' },
            ...toErrorResponses(openErrors),
          },
        },
      },
    ]),
  );
}

function streamItem(): JsonSchema {
  return {
    get: {
      operationId: 'changesStream',
      summary: 'Follow the change sequence',
      description:
        'Server-sent events. The id of each is its place in the sequence: with `Last-Event-ID` ' +
        'nothing is missed and nothing sent twice. Begins with the next change otherwise.',
      tags: ['Changes'],
      parameters: [
        ...parametersOf(changeListInputSchema.pick({ after: true, cause: true })),
        {
          ...{ name: 'Last-Event-ID', in: 'header', required: false },
          description: 'Set by clients that reconnect; goes before `after`.',
          schema: { type: 'string', pattern: '^\\d{1,18}$' },
        },
      ],
      responses: {
        '200': {
          description: 'Events of type `change`, each a Change as JSON.',
          content: {
            'text/event-stream': { schema: { type: 'string' }, example: toEvent(changeExample) },
          },
        },
        ...toErrorResponses([...commonErrors, 'tier.limit_reached']),
      },
    },
  };
}

/** A file of one row, written as exports are. */
function exampleOf(format: ExportFormat): JsonSchema {
  const { otherNames, references, anchors } = exploitExample;
  const rows = [{ ...summaryExample, otherNames, references, anchors }];
  const text = `${format.begin('{}')}${format.chunk(rows)}${format.end}`;
  return format.ending.endsWith('json') && format.ending !== 'ndjson'
    ? { schema: { type: 'object' }, example: JSON.parse(text) as unknown }
    : { schema: { type: 'string' }, example: text };
}

function parametersOf(input: ZodType): JsonSchema[] {
  const { properties } = toJsonSchema(input, 'input', {});
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>).map(([name, property]) =>
    toParameter(name, property, 'query'),
  );
}

function toWord(ending: string): string {
  return ending.replaceAll(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
