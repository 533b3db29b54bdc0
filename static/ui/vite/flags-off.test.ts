import { fg } from '@atlaskit/platform-feature-flags';
import { silence } from '../../../test/silence';
import { flagsOff } from './flags-off';

const built = (code: string, file = '/node_modules/@atlaskit/button/button.js') =>
  flagsOff().transform(code, file)?.code ?? code;

test('a flag check becomes `false`', () => {
  expect(built(`if (fg('platform-x')) a(); else if (fg( "y" )) b();`)).toBe(`if (false) a(); else if (false) b();`);
});

test('other code is left alone', () => {
  expect(built('config(fgColour("red"))')).toBe('config(fgColour("red"))');
  expect(built(`fg('platform-x')`, '/static/page.ts')).toBe(`fg('platform-x')`);
});

test('the real client answers `false` without a resolver', () => {
  // The client warns once that it was never initialised.
  const warn = silence('warn');
  expect(fg('any-flag')).toBe(false);
  warn.mockRestore();
});
