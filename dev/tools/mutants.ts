import ts from 'typescript';

/** One small change of a file that a test should notice. */
export type Mutant = {
  /** Characters of the original text that are replaced. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  /** Counted from 1. */
  readonly line: number;
};

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
};

const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some' };

/** Every mutant of a TypeScript text. Types, imports and texts for people are left alone: no test could notice, or need. */
export function mutantsOf(text: string): readonly Mutant[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, becomes: string): void => {
    const start = node.getStart(file);
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ start, end: node.end, was: node.getText(file), becomes, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    mutate(node, add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function mutate(node: ts.Node, add: (node: ts.Node, becomes: string) => void): void {
  if (ts.isBinaryExpression(node))
    for (const other of OPERATORS[node.operatorToken.getText()] ?? []) add(node.operatorToken, other);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    add(node, `(${node.operand.getText()})`);
  if (ts.isConditionalExpression(node)) add(node.condition, 'true');
  if (ts.isConditionalExpression(node)) add(node.condition, 'false');
  if (ts.isIfStatement(node)) add(node.expression, 'true');
  if (ts.isIfStatement(node)) add(node.expression, 'false');
  if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
  if (ts.isNumericLiteral(node)) add(node, String(Number(node.text.replaceAll('_', '')) + 1));
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    const other = METHODS[node.name.text];
    if (other !== undefined) add(node.name, other);
  }
}

/** `count` of `all` by a fixed seed: the same sample of the same code. */
export function sampled<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomBy(seed);
  return all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}

/** Numbers from 0 up to but not including 1: mulberry32. */
function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
