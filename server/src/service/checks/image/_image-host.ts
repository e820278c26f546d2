/** Why nobody outside can download a picture from a host. */
export type HostProblem = 'own-computer' | 'company-network' | 'file-service';

/** Address blocks that are not on the Internet: RFC 1918, RFC 6598, RFC 3927. */
const PRIVATE_IPV4 =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.)/;
/** RFC 4193 (unique local) and RFC 4291 (link local). */
const PRIVATE_IPV6 = /^\[(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/;
/** Names that are reserved for, or usual in, private networks: RFC 6762, RFC 8375, RFC 2606. */
const PRIVATE_SUFFIX = /\.(?:local|localdomain|internal|intranet|lan|corp|home|home\.arpa|test|invalid)\.?$/;

/** Sites of files whose addresses open a page or ask for an account; the pattern is of host and path. */
const FILE_SERVICES: readonly RegExp[] = [
  /^(?:drive|docs)\.google\.com\/(?!uc\b|thumbnail\b)/,
  /^photos\.(?:google\.com|app\.goo\.gl)\//,
  /^disk\.(?:yandex\.[a-z.]{2,6}|360\.yandex\.ru)\//,
  /^yadi\.sk\//,
  /^(?:www\.)?dropbox\.com\/(?!.*[?&](?:raw|dl)=1\b)/,
  /^(?:onedrive\.live\.com|1drv\.ms)\//,
  /^[a-z0-9-]+\.sharepoint\.com\//,
  /^(?:www\.)?icloud\.com\//,
  /^cloud\.mail\.ru\//,
  /^(?:web\.)?telegram\.(?:org|me)\//,
  /^(?:m\.)?vk\.(?:com|ru)\/(?:photo|album|wall)/,
];

/** What keeps others from downloading a picture from this address; undefined when nothing is known to. */
export function hostProblem(url: URL): HostProblem | undefined {
  const host = url.hostname.toLowerCase();
  if (/^(?:.+\.)?localhost\.?$|^127\.|^0\.0\.0\.0$|^\[::1?\]$/.test(host)) return 'own-computer';
  const isPrivate =
    PRIVATE_IPV4.test(host) ||
    PRIVATE_IPV6.test(host) ||
    PRIVATE_SUFFIX.test(host) ||
    (!host.includes('.') && !host.startsWith('['));
  if (isPrivate) return 'company-network';
  const address = host + url.pathname + url.search;
  return FILE_SERVICES.some((pattern) => pattern.test(address)) ? 'file-service' : undefined;
}
