import { z } from 'zod';

/** One row of the labelled lists: an incident as one list tells it. */
export type IncidentRecord = z.infer<typeof recordSchema>;

const recordSchema = z.object({
  source: z.string().min(1),
  id: z.string().min(1),
  name: z.string(),
  date: z.string().nullable(),
  amount_usd: z.number().nullable(),
  chains: z.array(z.string()),
  technique: z.string().nullable(),
  target: z.string().nullable(),
  description: z.string().nullable(),
  urls: z.array(z.string()),
  txs: z.array(z.string()),
  recovered_usd: z.number().nullable(),
  extra: z.record(z.string(), z.unknown()),
});

/** Reads JSON lines; throws with the number of the first line that is no record. */
export function readRecords(text: string): IncidentRecord[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const record = recordSchema.safeParse(parseLine(line));
    if (record.success) return [record.data];
    const [issue] = record.error.issues;
    const place = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
    throw new Error(`Line ${String(index + 1)} is no incident record. ${place}`);
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
