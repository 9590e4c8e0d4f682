import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { assertPortsFree } from './assert-ports-free.ts';

const free = { HOST: '127.0.0.1', PORT: 0, API_PORT: 0 };
const other = createServer();
let taken: number;

beforeAll(async () => {
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  taken = (other.address() as AddressInfo).port;
});
afterAll(() => {
  other.close();
});

describe('assertPortsFree', () => {
  it('refuses one port for both', async () => {
    await expect(assertPortsFree({ ...free, PORT: 4_000, API_PORT: 4_000 })).rejects.toThrow(
      /PORT and API_PORT are both 4000/,
    );
  });

  it('names the setting whose port is taken', async () => {
    await expect(assertPortsFree({ ...free, API_PORT: taken })).rejects.toThrow(
      new RegExp(`Port ${String(taken)} is taken.*set API_PORT`),
    );
  });

  it('says that an address is not of this machine', async () => {
    await expect(assertPortsFree({ ...free, HOST: '192.0.2.77', PORT: 40_100 })).rejects.toThrow(
      /HOST is not an address of this machine/,
    );
  });

  it('lets two free ports pass', async () => {
    await expect(assertPortsFree(free)).resolves.toBe(undefined);
  });
});
