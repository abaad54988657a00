import { type MessagePort, parentPort } from 'node:worker_threads';
import { fromSystemError, JejakError, toPlainError } from '../../contract/error.ts';
import type { FromThread, ToThread } from '../../processes/call-thread.ts';
import type { CertificateCalls } from './certificate-calls.ts';
import { type OpenCertificate, readCertificateFile } from './read-certificate-file.ts';
import { assertMaySign, factsOf, signWith } from './sign-with.ts';

/**
 * A thread that holds the key of one officer's certificate: nothing else has it, and its memory goes with the thread
 * when that is ended.
 */
if (parentPort === null) throw new Error('the signing by a certificate runs as a thread');
const port: MessagePort = parentPort;
let opened: OpenCertificate | undefined;

port.on('message', (message: ToThread<CertificateCalls>) => {
  let reply: FromThread;
  try {
    reply = { answer: message.id, value: answer(message) };
  } catch (error) {
    reply = { answer: message.id, error: toPlainError(fromSystemError(error)) };
  }
  port.postMessage(reply);
});

function answer(message: ToThread<CertificateCalls>): unknown {
  if (message.call === 'open') {
    const { file, passphrase } = message.args;
    const read = readCertificateFile(file, passphrase);
    assertMaySign(read, new Date());
    opened = read;
    return factsOf(read);
  }
  if (opened === undefined)
    throw new JejakError('internal', 'could-not-go-on', { detail: 'no certificate was opened' });
  const { content, signedAt } = message.args;
  return signWith(opened, content, new Date(signedAt));
}
