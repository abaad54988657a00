import { JejakError } from '../../contract/error.ts';

const usualPort = 123;

/**
 * Where a time server is asked: `ntp.contoh.example`, `ntp.contoh.example:1123`, `[::1]:1123`.
 *
 * @throws JejakError `time-server-address` {server} for what is no name or address of a host
 */
export function timeServerAt(server: string): { host: string; port: number } {
  const [, v6, name, port = String(usualPort)] =
    /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?))(?::(\d{1,5}))?$/i.exec(server) ??
    [];
  const host = v6 ?? name;
  const number = Number(port);
  if (host === undefined || number < 1 || number > 65_535)
    throw new JejakError('time-server-address', 'wrong-use', { server });
  return { host, port: number };
}
