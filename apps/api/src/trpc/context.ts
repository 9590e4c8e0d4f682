import type { ExploitReader, StatsReader } from '@kamiyo/core/exploits';
import type { Clock } from '@kamiyo/core/kernel';
import type { SourceReader } from '@kamiyo/core/ingestion';

/** What procedures may use: ports and a clock, wired in composition. */
export type Services = {
  clock: Clock;
  exploits: ExploitReader;
  stats: StatsReader;
  sources: SourceReader;
  /** The address each source is read from; null when it has to be configured first. */
  sourceUrls: Readonly<Record<string, string | null>>;
};

/** Services, and who asks. */
export type Context = Services & { requestId: string };
