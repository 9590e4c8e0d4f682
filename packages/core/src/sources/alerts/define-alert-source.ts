import type { SourceDefinition } from '../source-definition.ts';
import { parseAlerts } from './parse-alerts.ts';

export type AlertSource = Pick<SourceDefinition, 'id' | 'name' | 'homepage' | 'pollIntervalMs'>;

/** A source that is read as a feed of posts. Its address has to be set: there is no public one. */
export function defineAlertSource(source: AlertSource): SourceDefinition {
  return {
    ...source,
    kind: 'alerts',
    defaultUrl: null,
    coverage: 'window',
    firstRequest: (url) => ({ method: 'GET', url, headers: { accept } }),
    nextRequest: () => null,
    parse: parseAlerts,
  };
}

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, */*;q=0.5';
