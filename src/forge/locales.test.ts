import fs from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const read = (locale: string): Readonly<Record<string, string>> =>
  JSON.parse(fs.readFileSync(path.join(root, 'static/locales', `${locale}.json`), 'utf8'));

test('every title that Jira shows has English and German words', () => {
  const manifest = fs.readFileSync(path.join(root, 'manifest.yml'), 'utf8');
  const titles = new Set([...manifest.matchAll(/i18n: ([\w.-]+)/gu)].map(([, key]) => key));
  for (const locale of ['de-DE', 'en-US']) {
    expect(new Set(Object.keys(read(locale)))).toEqual(titles);
    for (const words of Object.values(read(locale))) expect(words).toMatch(/\w/u);
  }
});
