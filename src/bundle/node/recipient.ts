import type { Encrypter } from 'age-encryption';
import { JejakError } from '../../contract/error.ts';

/** What text that is no recipient is instead, so that the person can be told what to ask for. */
export type RecipientFault = 'bad-recipient' | 'recipient-is-secret' | 'recipient-is-ssh';

/**
 * Whether each text is an age recipient (`age1…`) as age itself reads it, its check digits with it; null where
 * it is.
 */
export async function judgeRecipients(texts: readonly string[]): Promise<(RecipientFault | null)[]> {
  const age = await import('age-encryption');
  return texts.map((text) => {
    try {
      new age.Encrypter().addRecipient(text.trim());
      return null;
    } catch {
      return faultOf(text.trim());
    }
  });
}

/**
 * Adds one to those who can open what is encrypted.
 *
 * @throws JejakError `bad-recipient`, `recipient-is-secret`, `recipient-is-ssh`
 */
export function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient.trim());
  } catch (error) {
    const fault = faultOf(recipient.trim());
    // A secret key is said nowhere, also not in an error.
    if (fault !== 'bad-recipient') throw new JejakError(fault, 'wrong-use');
    throw new JejakError(fault, 'wrong-use', { recipient }, { cause: error });
  }
}

function faultOf(text: string): RecipientFault {
  if (/^AGE-SECRET-KEY-|^-----BEGIN .*PRIVATE KEY/i.test(text)) return 'recipient-is-secret';
  return /^(ssh-|ecdsa-|sk-)/i.test(text) ? 'recipient-is-ssh' : 'bad-recipient';
}
