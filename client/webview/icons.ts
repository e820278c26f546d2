/** Lines on a field of 16 × 16, drawn for this page; the colour is that of the text around. */
const ICONS = {
  phone: 'M5.5 2.5h5a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM7 11.5h2',
  wide: 'M4 1h8a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 12 15H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 1zM6 12.8h4',
  desktop:
    'M2 2.5h12a.5.5 0 0 1 .5.5v7.5a.5.5 0 0 1-.5.5H2a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5zM8 11v2.5M5 13.5h6',
  auto: 'M8 2a6 6 0 0 1 0 12 6 6 0 0 1 0-12zM8 2a6 6 0 0 0 0 12z',
  light:
    'M8 5a3 3 0 0 1 0 6 3 3 0 0 1 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3.05 3.05l1.06 1.06M11.9 11.9l1.05 1.05M3.05 12.95l1.06-1.06M11.9 4.1l1.05-1.05',
  dark: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z',
  columns: 'M2 2.5h12a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5H2a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5zM8 2.5v11',
  unfold: 'M3 3h10M3 6h10M8 8.5v5M5.5 11.5 8 14l2.5-2.5',
  equal: 'M3 8.5l3.2 3.2L13 4.5',
  different: 'M3 5.8h10M3 10.2h10M10.5 2.5l-5 11',
  missing: 'M8 2.5a5.5 5.5 0 0 1 0 11 5.5 5.5 0 0 1 0-11zM4.1 11.9l7.8-7.8',
  'not-approved': 'M8 2l6.5 11.5h-13zM8 6.5v3.3M8 11.6h.01',
  present: 'M8 5.2a2.8 2.8 0 0 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
} as const;

export type IconName = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

/** A small drawing beside or instead of a name, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon icon-${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', ICONS[name]);
  drawing.append(line);
  return drawing;
}
