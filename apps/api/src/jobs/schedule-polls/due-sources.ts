import type { SourceFacts } from '@kamiyo/core/ingestion';
import type { SourceDefinition } from '@kamiyo/core/sources';

/** The sources whose poll interval has passed since their last attempt. */
export function findDueSources(input: {
  definitions: readonly SourceDefinition[];
  urls: Readonly<Record<string, string | null>>;
  facts: readonly SourceFacts[];
  now: Date;
}): SourceDefinition[] {
  return input.definitions.filter((definition) => {
    if ((input.urls[definition.id] ?? null) === null) return false;
    const last = input.facts.find((row) => row.source === definition.id)?.lastAttemptAt ?? null;
    if (last === null) return true;
    return input.now.getTime() - Date.parse(last) >= definition.pollIntervalMs;
  });
}
