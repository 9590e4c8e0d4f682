import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fixedClock } from '@kamiyo/core/kernel';
import { createTestDatabase, type TestDatabase } from '@kamiyo/db/testing';
import type { MailTransport } from '@kamiyo/mail';
import { Logger, runMigrations, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createMailer, openMailTransport } from '../../composition/mailer.ts';
import { sendMail } from './send-mail.ts';

const from = 'Kamiyo <kamiyo@example.org>';
const link = 'https://kamiyo.example/verify?token=s3cret-s3cret';
let database: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'kamiyo-mail-'));
  database = await createTestDatabase(inject('postgresServerUrl'));
  await runMigrations({ connectionString: database.url });
});
afterAll(async () => {
  await database.close();
  rmSync(dataFolder, { recursive: true });
});

async function work(transport: MailTransport): Promise<void> {
  await runOnce({
    ...{ connectionString: database.url, noHandleSignals: true },
    logger: new Logger(() => () => undefined),
    taskList: {
      'send-mail': async (payload) => {
        await sendMail({ transport, from }, payload);
      },
    },
  });
}

async function readJobs(): Promise<{ attempts: number; last_error: string }[]> {
  const { rows } = await database.pool.query<{ attempts: number; last_error: string }>(
    'SELECT attempts, last_error FROM graphile_worker.jobs',
  );
  return rows;
}

describe('send-mail', () => {
  it('keeps a letter that was not taken, without its address or link, and tries again', async () => {
    const now = '2026-06-01T12:00:00.000Z';
    const clock = fixedClock(now);
    await createMailer(database).send({
      ...{ kind: 'verify_email', to: 'ada@example.org', link, expiresAt: now },
    });
    await work({
      deliver: () => Promise.reject(new Error(`550 <ada@example.org> refused: ${link}`)),
      close: () => undefined,
    });
    const [failed, ...others] = await readJobs();
    expect(others).toEqual([]);
    expect(failed?.attempts).toBe(1);
    expect(failed?.last_error).toContain('"verify_email" was not taken: 550');
    expect(failed?.last_error).not.toMatch(/ada@|s3cret/);

    const { transport, place } = openMailTransport({ env: {}, dataFolder, clock });
    await database.pool.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'`,
    );
    await work(transport);
    expect(await readJobs()).toEqual([]);
    expect(place).toBe(join(dataFolder, 'mailbox'));
    const file = readdirSync(place).find((name) => name.endsWith('.txt')) ?? '';
    expect(file).toBe('2026-06-01T12-00-00-000Z-verify_email-ada@example.org.txt');
    expect(readFileSync(join(place, file), 'utf8')).toContain(link);
  });
});
