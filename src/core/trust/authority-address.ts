import { JejakError } from '../../contract/error.ts';

/** @throws JejakError `tsa-address` for what is no address that can be asked, or names a password in it */
export function assertAuthorityAddress(tsa: string): void {
  if (!URL.canParse(tsa)) throw new JejakError('tsa-address', 'wrong-use', { tsa });
  const { protocol, username, password } = new URL(tsa);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
    throw new JejakError('tsa-address', 'wrong-use', { tsa });
}
