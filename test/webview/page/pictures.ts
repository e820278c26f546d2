/** The images that the tests' internet has; everything else cannot be reached. */
export function pictures(url: string): { contentType: string; body: string; status?: number } | undefined {
  const { pathname, host } = new URL(url);
  if (host !== 'example.com') return undefined;
  if (pathname === '/404.jpg') return { status: 404, contentType: 'text/html', body: 'Not found' };
  if (pathname === '/page.jpg') return { contentType: 'text/html', body: '<h1>Sign in</h1>' };
  return {
    contentType: 'image/svg+xml',
    body: landscape(pathname.includes('tall') ? [300, 600] : [1200, 628]),
  };
}

/** A drawing of our own: hills, a sun, and a frame at the edges that shows what was cropped. */
function landscape([width, height]: readonly [number, number]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="#7ec8e3"/><circle cx="${width * 0.78}" cy="${height * 0.28}" r="${height * 0.12}" fill="#ffd166"/>
<path d="M0 ${height * 0.7} Q ${width * 0.25} ${height * 0.35} ${width * 0.55} ${height * 0.72} T ${width} ${height * 0.6} V ${height} H 0 Z" fill="#4f9d69"/>
<path d="M0 ${height * 0.85} Q ${width * 0.4} ${height * 0.6} ${width} ${height * 0.88} V ${height} H 0 Z" fill="#2f6f4e"/></svg>`;
}
