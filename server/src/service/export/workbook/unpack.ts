import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { WORKBOOK_LIMITS } from './limits';
import type { ZipEntry } from './zip-directory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that are unpacked at a time: deflate makes at most a thousand of each, and the limit is looked at in between. */
const STEP = 4 * 1024;

/** Unpacks parts of a workbook, all together no more than `WORKBOOK_LIMITS.unpackedBytes`. */
export class Unpacker {
  private left: number = WORKBOOK_LIMITS.unpackedBytes;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: readonly ZipEntry[],
  ) {}

  /**
   * The text of a part; undefined when there is none of this name (letter case does not count, ECMA-376 part 2, 6.2.2.3).
   *
   * @throws when the part is damaged, or the limit is reached
   */
  text(name: string): string | undefined {
    const entry = this.entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!entry) return undefined;
    const bytes = this.unpack(entry);
    // A changed letter would be read as if the author had written it.
    if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) throw new Error('wrong checksum');
    return decodeText(bytes);
  }

  private unpack({ offset, packed, method }: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new Error('no local header');
    const start =
      offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw new Error('cut off');
    const data = this.bytes.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED) throw new Error('unknown compression');
    return method === STORED ? this.spend(data) : this.inflate(data);
  }

  private inflate(data: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    const stream = new Inflate((chunk) => chunks.push(this.spend(chunk)));
    for (let start = 0; start < data.length; start += STEP)
      stream.push(data.subarray(start, start + STEP), start + STEP >= data.length);
    return join(chunks);
  }

  private spend(chunk: Uint8Array): Uint8Array {
    this.left -= chunk.length;
    if (this.left < 0) throw new TooLarge();
    return chunk;
  }
}

/** Thrown when a workbook unpacks to more than it may. */
export class TooLarge extends Error {}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** XML is UTF-8, or UTF-16 with a byte-order mark. */
function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
