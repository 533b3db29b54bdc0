import { fg } from '@atlaskit/platform-feature-flags';
import { expectLog } from '../../../test/logged';
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
  expectLog('Client must be initialized before using this method');
  expect(fg('any-flag')).toBe(false);
});
