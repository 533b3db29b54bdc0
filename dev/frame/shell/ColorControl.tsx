import { useState } from 'react';
import type { ColorChoice } from './color-mode.ts';
import { chooseColor, colorChoice } from './color-mode.ts';

const choices: readonly [ColorChoice, string][] = [
  ['auto', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export function ColorControl() {
  const [choice, setChoice] = useState(colorChoice);
  const choose = (value: string) => {
    const chosen = choices.find(([name]) => name === value)?.[0] ?? 'auto';
    setChoice(chosen);
    chooseColor(chosen);
  };
  return (
    <label className="control">
      <span>Colours</span>
      <select value={choice} onChange={(event) => choose(event.target.value)}>
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
