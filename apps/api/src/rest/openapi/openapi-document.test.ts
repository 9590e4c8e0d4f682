import { describe, expect, it } from 'vitest';

import { listRestRoutes } from '../rest-routes.ts';
import { examples } from './examples.ts';
import { openApiDocument } from './openapi-document.ts';

describe('openApiDocument', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);

  it('refers only to what it contains', () => {
    const components = document.components as Record<string, Record<string, unknown>>;
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      expect(components[kind]?.[name], `${kind}/${name}`).toBeDefined();
    }
    expect(text).not.toContain('$defs');
  });

  it('describes every resource, also those that stream', () => {
    const paths = Object.keys(document.paths as object);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['/v1/exploits', '/v1/exploits/{id}', '/v1/exploits/{id}/history', '/v1/changes'],
        ...['/v1/exploits.csv', '/v1/exploits.ndjson', '/v1/exploits.stix.json', '/v1/stream'],
        ...['/v1/chains', '/v1/techniques', '/v1/stats', '/v1/stats/timeline', '/v1/sources'],
        ...['/v1/usage', '/feeds/exploits.rss', '/feeds/exploits.atom', '/feeds/exploits.json'],
      ]),
    );
  });
});

describe('what an operation says', () => {
  type Parameter = { name: string; description?: string };
  type Operation = { parameters: Parameter[]; responses: Record<string, { $ref?: string }> };
  const paths = openApiDocument().paths as Record<string, { get: Operation }>;

  it.each(Object.keys(paths))('%s describes each parameter', (path) => {
    const silent = paths[path]?.get.parameters.filter(
      ({ description }) => description === undefined,
    );
    expect(silent).toEqual([]);
  });

  it('names errors of the public API alone', () => {
    const components = openApiDocument().components as { responses: Record<string, unknown> };
    expect(JSON.stringify(components.responses)).not.toMatch(/session\.|billing\.|invitation\./);
  });
});

describe('examples', () => {
  const outputs = new Map(listRestRoutes().map((route) => [route.name, route.output]));

  it('stand with every operation', () => {
    expect(Object.keys(examples).sort()).toEqual([...outputs.keys()].sort());
  });

  it.each(Object.keys(examples))('%s is what the operation answers', (name) => {
    expect(outputs.get(name)?.safeParse(examples[name]).error).toBeUndefined();
  });
});
