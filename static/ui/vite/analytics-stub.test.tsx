import { usePlatformLeafEventHandler as useReal } from '@atlaskit/analytics-next/usePlatformLeafEventHandler';
import { cx } from '@atlaskit/css';
import { cx as ofCompiled } from '@compiled/react';
import { renderHook } from '@testing-library/react';
import { usePlatformLeafEventHandler as useStub } from './analytics-stub';

const about = { action: 'clicked', componentName: 'Button', packageName: 'button', packageVersion: '1' };

test.each([
  ['real', useReal],
  ['stub', useStub],
])('the %s hook hands an event on to the handler of its component', (_which, useHandler) => {
  const heard: string[] = [];
  const fn = (value: string): void => void heard.push(value);
  const { result } = renderHook(() => useHandler({ ...about, fn }));
  result.current('click');
  expect(heard).toEqual(['click']);
});

test('what stands for Atlaskit’s style functions joins the same classes', () => {
  expect(cx).toBe(ofCompiled);
});
