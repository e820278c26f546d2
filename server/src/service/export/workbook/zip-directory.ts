/**
 * The table of contents of a ZIP archive, read without unpacking anything. Layout: PKWARE APPNOTE 6.3.10, sections
 * 4.3.12 (central directory) and 4.3.16 (end of central directory).
 */
export interface ZipEntry {
  readonly name: string;
  /** Where its local header is, in bytes. */
  readonly offset: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes after unpacking. */
  readonly unpacked: number;
  /** Checksum of the unpacked bytes. */
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Whether its content is encrypted. */
  readonly isEncrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/**
 * The entries of an archive.
 *
 * @returns undefined when the bytes are not a ZIP archive, or one that is damaged, split or larger than 4 GiB (ZIP64)
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (offset + ENTRY_LENGTH > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(offset + 28, true);
    const nameStart = offset + ENTRY_LENGTH;
    entries.push({
      name: asciiText(bytes.subarray(nameStart, nameStart + nameLength)),
      offset: view.getUint32(offset + 42, true),
      packed: view.getUint32(offset + 20, true),
      unpacked: view.getUint32(offset + 24, true),
      crc: view.getUint32(offset + 16, true),
      method: view.getUint16(offset + 10, true),
      isEncrypted: (view.getUint16(offset + 8, true) & 1) !== 0,
    });
    offset = nameStart + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** The offset of the end record, which a comment of any content may follow. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return undefined;
}

/** Names inside a workbook are ASCII; other bytes only have to stay different. */
function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
