import { csvHeader, toCsvLine } from './to-csv.ts';
import { stixBundleId, stixPreamble, toStixIncident } from './to-stix.ts';
import type { ExportRow } from './read-all.ts';

export type ExportFormat = {
  /** Ending of the address: `/v1/exploits.<ending>`. */
  ending: string;
  contentType: string;
  description: string;
  /** What stands before the rows. */
  begin(question: string): string;
  chunk(rows: readonly ExportRow[]): string;
  end: string;
};

/** Every format in which a filtered list can be taken away whole. */
export const exportFormats: readonly ExportFormat[] = [
  {
    ending: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    description: 'RFC 4180, with a header row.',
    begin: csvHeader,
    chunk: (rows) => rows.map(toCsvLine).join(''),
    end: '',
  },
  {
    ending: 'ndjson',
    contentType: 'application/x-ndjson',
    description: 'One JSON object a line.',
    begin: () => '',
    chunk: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    end: '',
  },
  {
    ending: 'stix.json',
    contentType: 'application/stix+json;version=2.1',
    description: 'A STIX 2.1 bundle of incidents.',
    begin: (question) => {
      const preamble = stixPreamble().map((object) => JSON.stringify(object));
      return `{"type":"bundle","id":"${stixBundleId(question)}","objects":[${preamble.join(',')}`;
    },
    chunk: (rows) => rows.map((row) => `,${JSON.stringify(toStixIncident(row))}`).join(''),
    end: ']}',
  },
];
