import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Calls, Working } from '../../../src/contract/calls/index.ts';
import type { FromCore, ToCore } from '../../../src/contract/shell-messages.ts';
import { builtFile } from '../../built-code.ts';
import { writeQuietSettings } from './quiet-settings.ts';

const quickKeys = builtFile('quick-keys');
const entry = builtFile('core-process');

/** A core as the shell starts it, and a window's side of one port to it. */
export interface CoreClient {
  calls: ContractRouterClient<Calls>;
  process: ChildProcess;
  /** Another window's port; `closed` resolves when the core closes it. */
  port(): {
    calls: ContractRouterClient<Calls>;
    post(data: unknown): void;
    closed: Promise<void>;
    /** As where the window's page is gone. */
    close(): void;
  };
  /** The token under which the window would know a chosen path. */
  choose(path: string): string;
  readBlob(
    item: string,
    role: string,
    from?: number,
  ): Promise<{ bytes: number; content: Buffer } | undefined>;
  quit(): Promise<void>;
}

export async function startCoreClient(dataDir: string): Promise<CoreClient> {
  writeQuietSettings(dataDir);
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: ['--import', quickKeys],
    env: { ...process.env, JEJAK_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const listeners = new Set<(message: FromCore) => void>();
  const send = (message: ToCore): void => void child.send(message);
  child.on('message', (message) => {
    for (const listener of listeners) listener(message as FromCore); // from the core
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) => {
    listeners.add((message) => {
      if (message.type === 'ready') resolve();
    });
    send({ type: 'start', runtime: ['test'] });
  });
  let last = 0;
  const open: CoreClient['port'] = () => {
    const port = ++last;
    const heard: ((data: unknown) => void)[] = [];
    const ended: (() => void)[] = [];
    const closed = new Promise<void>((resolve) => ended.push(resolve));
    listeners.add((message) => {
      if (message.type === 'data' && message.port === port) for (const hear of heard) hear(message.data);
      if (message.type === 'close' && message.port === port) for (const end of ended) end();
    });
    send({ type: 'port', port });
    const post = (data: unknown): void => send({ type: 'data', port, data });
    const link = new RPCLink({
      port: {
        onMessage: { addListener: (hear) => void heard.push(hear) },
        onDisconnect: { addListener: (end) => void ended.push(end) },
        postMessage: post,
      },
    });
    return { calls: createORPCClient(link), post, closed, close: () => send({ type: 'close', port }) };
  };
  return {
    calls: open().calls,
    process: child,
    port: open,
    choose(path) {
      const token = randomBytes(16).toString('hex');
      send({ type: 'chosen', token, path });
      return token;
    },
    readBlob: (item, role, from = 0) =>
      new Promise((resolve, reject) => {
        const blob = ++last;
        const pieces: Uint8Array[] = [];
        let bytes: number | undefined;
        const hear = (message: FromCore): void => {
          if (message.type === 'head' && message.blob === blob) {
            bytes = message.bytes;
            send({ type: 'pull', blob });
          }
          if (message.type !== 'bytes' || message.blob !== blob) return;
          if (message.bytes !== null) {
            pieces.push(message.bytes);
            send({ type: 'pull', blob });
            return;
          }
          listeners.delete(hear);
          if (bytes === undefined) resolve(undefined);
          else if (message.error !== undefined) reject(new Error(message.error));
          else resolve({ bytes, content: Buffer.concat(pieces) });
        };
        listeners.add(hear);
        send({ type: 'blob', blob, item, role, from });
      }),
    async quit() {
      if (child.connected) send({ type: 'quit' });
      await exited;
    },
  };
}

/** Reads long work to its end. */
export async function resultOf<T>(work: Promise<AsyncIterable<Working<T>>>): Promise<T> {
  for await (const step of await work) if ('done' in step) return step.done;
  throw new Error('the work gave no result');
}
