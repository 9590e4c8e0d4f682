import {
  changeListInputSchema,
  exploitAsOfInputSchema,
  exploitListInputSchema,
} from '@kamiyo/core/contracts';
import { getExploit, getExploitAt, listExploits } from '@kamiyo/core/exploits';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

import packageFile from '../../package.json' with { type: 'json' };
import { readChanges } from '../procedures/changes/read-changes.ts';
import { toDomainError } from '../trpc/to-domain-error.ts';
import type { Services } from '../trpc/context.ts';

/** Rows that fit an agent's attention. */
const rowsMax = 50;

/** The same use-cases as the REST API, as tools for agents. One server serves one request. */
export function createMcpServer(services: Services): McpServer {
  const server = new McpServer(
    { name: 'kamiyo', version: packageFile.version },
    {
      instructions:
        'Confirmed crypto exploits, one explained record per incident. Money is a decimal string ' +
        'in US dollars; null means unknown, never zero. Say which sources a claim comes from.',
    },
  );
  const readOnly = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(
    'search_exploits',
    {
      title: 'Search exploits',
      description:
        'Finds exploits by words (the best answer first) and filters (chain, technique, target, ' +
        'loss, dates), newest first. Go on with `nextCursor`.',
      inputSchema: exploitListInputSchema.shape,
      annotations: readOnly,
    },
    (input) =>
      answer(() => {
        const parsed = exploitListInputSchema.parse(input);
        return listExploits(services, { ...parsed, limit: Math.min(parsed.limit, rowsMax) });
      }),
  );
  server.registerTool(
    'get_exploit',
    {
      title: 'Get one exploit',
      description:
        'The whole record: each source’s claims, transactions, addresses, references. Of one that ' +
        'was merged, `mergedInto` says what it became part of.',
      inputSchema: exploitAsOfInputSchema.shape,
      annotations: readOnly,
    },
    ({ id, asOf }) =>
      answer(() =>
        asOf === undefined ? getExploit(services, id) : getExploitAt(services, id, asOf),
      ),
  );
  server.registerTool(
    'list_changes',
    {
      title: 'List changes',
      description: 'What changed after a place of the gap-free sequence, and why.',
      inputSchema: changeListInputSchema.omit({ wait: true }).shape,
      annotations: readOnly,
    },
    (input) => answer(() => readChanges(services, changeListInputSchema.parse(input))),
  );
  server.registerTool(
    'get_stats',
    {
      title: 'Get figures',
      description:
        'Counts, known losses and how many are unknown: in all, and of the last week, month and ' +
        'year beside the same span a year before.',
      annotations: readOnly,
    },
    () => answer(() => services.stats.summarise(services.clock.now())),
  );
  return server;
}

/** A result as JSON text; an error as one that the agent can read and mend. */
async function answer(work: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await work()) }] };
  } catch (error) {
    const { code, detail, faults } = toDomainError(error);
    const text = JSON.stringify({ code, detail, errors: faults });
    return { content: [{ type: 'text', text }], isError: true };
  }
}
