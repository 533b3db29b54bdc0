/** The parts of Atlassian Document Format that the sample's tickets use. */
export type Node = { type: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string; marks?: Node[] };
export type Doc = { type: 'doc'; version: 1; content: Node[] };

const text = (value: string): Node => ({ type: 'text', text: value });
export const p = (value: string): Node => ({ type: 'paragraph', content: value === '' ? [] : [text(value)] });
export const h = (value: string): Node => ({ type: 'heading', attrs: { level: 3 }, content: [text(value)] });
export const bullets = (...lines: string[]): Node => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [p(line)] })),
});
export const doc = (...content: Node[]): Doc => ({ type: 'doc', version: 1, content });
