/** The address of a link as it is written into a message; undefined for one that a customer cannot use. */
export function writtenAddress(href: string): string | undefined {
  const address = href.trim();
  if (/^https?:\/\/\S+$/i.test(address)) return address;
  const direct = /^(?:mailto|tel):([^?\s]+)/i.exec(address)?.[1];
  return direct === undefined ? undefined : decoded(direct);
}

/** Whether the words of a link are its address already. */
export function isSamePage(words: string, address: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words) && !words.includes('…')) return true;
  return bare(words) === bare(address) || (isNumber(address) && digits(words) === digits(address));
}

function bare(address: string): string {
  return decoded(address)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

function isNumber(text: string): boolean {
  return /^[+\d\s()-]+$/.test(text);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
