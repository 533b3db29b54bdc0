import { fg } from '@atlaskit/platform-feature-flags';
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
  // The client warns once that it was never initialised: expected here, so it is kept out of the output.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    expect(fg('any-flag')).toBe(false);
  } finally {
    console.warn = warn;
  }
});
