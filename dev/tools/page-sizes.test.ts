import { importedBy, plainName, reachable } from './page-sizes.ts';

test('dynamic imports do not load at once', () => {
  const code = `import{a}from"./a-12345678.js";import"./b.js";export*from'./c.js';const d=()=>import("./d.js")`;
  expect(importedBy(code)).toEqual(['a-12345678.js', 'b.js', 'c.js']);
});

test('transitive imports load at once too, and import cycles end', () => {
  const files = new Map([
    ['index.js', 'import"./a.js"'],
    ['a.js', 'import{b}from"./b.js"'],
    ['b.js', 'import"./a.js"'],
    ['later.js', ''],
  ]);
  expect([...reachable(files, ['index.js'])]).toEqual(['index.js', 'a.js', 'b.js']);
});

test('a chunk keeps its name across builds', () => {
  expect(plainName('AnswerForm-CBRf_w-m.js')).toBe('AnswerForm');
});
