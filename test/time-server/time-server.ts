import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

/** How a server of time answers a question; null for not at all. */
type Answering = (question: Buffer, from: RemoteInfo, socket: Socket) => Buffer | null;

/** An NTP responder on loopback, whose clock is ahead of this device's by so many ms, and which may misbehave. */
export class TimeServer {
  asked = 0;
  offsetMs = 0;
  answering: Answering = (question) => timePacket(question, { offsetMs: this.offsetMs });
  readonly address: string;
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.address = `127.0.0.1:${String(socket.address().port)}`;
    socket.on('message', (question, from) => {
      this.asked += 1;
      const answer = this.answering(question, from, socket);
      if (answer !== null) socket.send(answer, from.port, from.address);
    });
  }

  static async start(): Promise<TimeServer> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => void socket.bind(0, '127.0.0.1', resolve));
    return new TimeServer(socket);
  }

  /** Sends what nobody asked this server for. */
  say(packet: Buffer, to: RemoteInfo): void {
    this.#socket.send(packet, to.port, to.address);
  }

  close(): void {
    this.#socket.close();
  }
}

export interface PacketParts {
  offsetMs?: number;
  stratum?: number;
  leap?: number;
  mode?: number;
  reference?: string;
  /** In s. */
  dispersion?: number;
  heldMs?: number;
  origin?: Buffer;
}

/** RFC 5905 §7.3 as it stands there; shares no code with the client. */
export function timePacket(question: Buffer, parts: PacketParts = {}): Buffer {
  const { offsetMs = 0, stratum = 2, leap = 0, mode = 4, reference = 'GPS ', dispersion = 0.001 } = parts;
  const packet = Buffer.alloc(48);
  packet.writeUInt8((leap << 6) | (4 << 3) | mode, 0);
  packet.writeUInt8(stratum, 1);
  packet.writeUInt32BE(Math.round(dispersion * 65_536), 8);
  packet.write(reference, 12, 'latin1');
  (parts.origin ?? question.subarray(40, 48)).copy(packet, 24);
  const now = Date.now() + offsetMs;
  writeInstant(packet, 32, now);
  writeInstant(packet, 40, now + (parts.heldMs ?? 0));
  return packet;
}

function writeInstant(packet: Buffer, at: number, ms: number): void {
  const seconds = Math.floor(ms / 1000) + 2_208_988_800;
  packet.writeUInt32BE(seconds % 2 ** 32, at);
  packet.writeUInt32BE(Math.floor(((ms % 1000) / 1000) * 2 ** 32), at + 4);
}
