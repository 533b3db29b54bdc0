import fs from 'node:fs';
import path from 'node:path';

const read = (locale: string): object =>
  JSON.parse(fs.readFileSync(path.join(__dirname, '../../static/locales', `${locale}.json`), 'utf8'));

test('every title that Jira shows has its German words', () => {
  expect(Object.keys(read('de-DE'))).toEqual(Object.keys(read('en-US')));
});
