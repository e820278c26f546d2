/** The polynomial of ZIP and PNG, bits reversed: PKWARE APPNOTE 6.3.10, 4.4.7. */
const POLYNOMIAL = 0xedb88320;
let table: Uint32Array | undefined;

/** The checksum that ZIP keeps of each file, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
