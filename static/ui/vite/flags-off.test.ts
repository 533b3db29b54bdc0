import { fg } from '@atlaskit/platform-feature-flags';
import { silence } from '../../../test/silence';
import { withFlagsOff } from './flags-off';

test('a flag check becomes `false`', () => {
  expect(withFlagsOff(`if (fg('platform-x')) a(); else if (fg( "y" )) b();`)).toBe(
    `if (false) a(); else if (false) b();`,
  );
});

test('other code is left alone', () => {
  expect(withFlagsOff('config(fgColour("red"))')).toBe('config(fgColour("red"))');
});

test('the real client answers `false` without a resolver', () => {
  // The client warns once that it was never initialised.
  const warn = silence('warn');
  expect(fg('any-flag')).toBe(false);
  warn.mockRestore();
});
