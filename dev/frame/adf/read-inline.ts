import type { AdfMark, AdfNode } from './node.ts';
import type { Kept } from './kept.ts';
import { keptToken } from './kept.ts';

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'toggle'; mark: 'strong' | 'em' }
  | { kind: 'code'; text: string }
  | { kind: 'link'; inner: string; href: string }
  | { kind: 'kept'; node: AdfNode };

const code = /`([^`\n]+)`/y;
const link = /\[((?:\\.|`[^`\n]*`|[^\\[\]`])+)\]\(([^()\s]+)\)/y;
const stars = /\*+/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads one line of text into inline nodes; a mark without its partner stays a character. */
export function readInline(line: string, kept: Kept, outer: readonly AdfMark[] = []): AdfNode[] {
  const pieces = settleToggles(split(line, kept));
  const on = new Set<string>();
  const nodes: AdfNode[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'toggle') {
      if (!on.delete(piece.mark)) on.add(piece.mark);
      continue;
    }
    const marks: AdfMark[] = [
      ...outer,
      ...[...on]
        .sort()
        .reverse()
        .map((type) => ({ type })),
    ];
    if (piece.kind === 'kept') nodes.push(piece.node);
    else if (piece.kind === 'link') nodes.push(...readInline(piece.inner, kept, [...marks, linkTo(piece.href)]));
    else push(nodes, piece.text, piece.kind === 'code' ? [...marks, { type: 'code' }] : marks);
  }
  return nodes;
}

const linkTo = (href: string): AdfMark => ({ type: 'link', attrs: { href } });

function push(nodes: AdfNode[], text: string, marks: readonly AdfMark[]) {
  const last = nodes.at(-1);
  const same = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
  if (same) nodes.pop();
  const whole = (same ? (last.text ?? '') : '') + text;
  nodes.push(marks.length === 0 ? { type: 'text', text: whole } : { type: 'text', text: whole, marks });
}

function split(line: string, kept: Kept): Piece[] {
  const pieces: Piece[] = [];
  const text = (characters: string) => pieces.push({ kind: 'text', text: characters });
  for (let at = 0; at < line.length;) {
    const found = pieceAt(line, at, kept);
    if (found) {
      pieces.push(...found.pieces);
      at += found.length;
    } else if (line[at] === '\\' && at + 1 < line.length) {
      const next = String.fromCodePoint(line.codePointAt(at + 1) ?? 92);
      text(next);
      at += 1 + next.length;
    } else {
      text(line.charAt(at));
      at += 1;
    }
  }
  return pieces;
}

function pieceAt(line: string, at: number, kept: Kept): { pieces: Piece[]; length: number } | null {
  const token = matchAt(keptToken, line, at);
  const node = token ? kept.nodes[Number(token[1]) - 1] : undefined;
  if (token && node) return { pieces: [{ kind: 'kept', node }], length: token[0].length };
  const codeFound = matchAt(code, line, at);
  if (codeFound) return { pieces: [{ kind: 'code', text: codeFound[1] ?? '' }], length: codeFound[0].length };
  const linkFound = matchAt(link, line, at);
  if (linkFound) {
    const piece: Piece = { kind: 'link', inner: linkFound[1] ?? '', href: linkFound[2] ?? '' };
    return { pieces: [piece], length: linkFound[0].length };
  }
  const starsFound = matchAt(stars, line, at);
  return starsFound ? { pieces: toggles(line, at, starsFound[0].length), length: starsFound[0].length } : null;
}

/** `5 * 3` and rows of stars are plain text. */
function toggles(line: string, at: number, count: number): Piece[] {
  const blank = (index: number) => /^\s?$/.test(line.charAt(index));
  if (count > 3 || (blank(at - 1) && blank(at + count))) return [{ kind: 'text', text: '*'.repeat(count) }];
  const pieces: Piece[] = [];
  if (count !== 1) pieces.push({ kind: 'toggle', mark: 'strong' });
  if (count !== 2) pieces.push({ kind: 'toggle', mark: 'em' });
  return pieces;
}

function settleToggles(pieces: readonly Piece[]): Piece[] {
  const settled = [...pieces];
  for (const [mark, sign] of [
    ['strong', '**'],
    ['em', '*'],
  ] as const) {
    const places = settled.flatMap((piece, index) => (piece.kind === 'toggle' && piece.mark === mark ? [index] : []));
    const lone = places.length % 2 === 1 ? places.at(-1) : undefined;
    if (lone !== undefined) settled[lone] = { kind: 'text', text: sign };
  }
  return settled;
}
