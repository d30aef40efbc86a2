/** A text as a QR code (ISO/IEC 18004), drawn in lines, so that it prints sharp in any size. */
import { useMemo } from 'react';
import { create } from 'qrcode';
import style from './share.module.css';

/** In characters: a longer text makes a code so dense that phones do not read it from paper. */
const LONGEST = 1200;
/** In modules, on each side. */
const MARGIN = 4;

interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for whoever cannot see it. */
  readonly label: string;
}

export default function QrCode({ text, label }: QrCodeProps) {
  // Takes long: it is made again only of another text.
  const code = useMemo(() => codeOf(text), [text]);
  if (code === null) return null;
  const { size, path } = code;
  return (
    <svg className={style.code} role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" shapeRendering="crispEdges" />
    </svg>
  );
}

function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  if (text.length > LONGEST) return null;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size + 2 * MARGIN, path: darkModules(modules) };
}

/** Each run of dark modules in a row is a rectangle. */
function darkModules(modules: ReturnType<typeof create>['modules']): string {
  const isDark = (row: number, column: number): boolean => column < modules.size && modules.get(row, column) === 1;
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      const from = column;
      while (isDark(row, column)) column++;
      const length = String(column - from);
      if (column > from) path += `M${String(from + MARGIN)} ${String(row + MARGIN)}h${length}v1h-${length}z`;
    }
  return path;
}
