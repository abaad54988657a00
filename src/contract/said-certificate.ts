import { z } from 'zod';
import { hex64 } from './item.ts';

/** An officer's own certificate, as it names itself: whose it is, who vouches for that, and its number in hex. */
export interface SaidCertificate {
  sha256: string;
  subject: string;
  issuer: string;
  serial: string;
}

export const saidCertificate = z.looseObject({
  sha256: hex64,
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
});
