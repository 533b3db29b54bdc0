import type { ReactElement } from 'react';
import { cardScales } from '../../src/domain/issue/card';
import { Choice } from '../ui/Choice';
import { TextBlock } from '../ui/TextBlock';
import { toCards } from './own-cards';
import { Section } from './Section';
import type { Editing } from './policy-form';
import styles from './Settings.module.css';
import { useWords } from './words';

const scales = ['fibonacci', 't-shirt', 'own', 'none'] as const;
const LONGEST = 600;

/** What sizes are voted with: a usual scale, or the team's own. */
export function CardsSection({ draft, change }: Editing): ReactElement {
  const words = useWords();
  const { scale, ownCards } = draft;
  const cards = scale === 'own' ? toCards(ownCards) : cardScales[scale];
  const staysHere = scale !== 'none' && cards?.every(({ value }) => value === null) === true;
  return (
    <Section name="cards" title={words.cards} hint={words.cardsHint}>
      <div className={styles['fields']}>
        <Choice
          label={words.scale}
          value={scale}
          options={scales.map((value) => ({ value, label: words.scales[value] }))}
          onChange={(value) => change({ ...draft, scale: scales.find((one) => one === value) ?? 'fibonacci' })}
        />
        {scale === 'own' ? (
          <TextBlock
            label={words.ownCards}
            hint={words.ownCardsHint}
            complaint={cards === null ? words.ownCardsWrong : undefined}
            value={ownCards}
            limit={LONGEST}
            onChange={(text) => change({ ...draft, ownCards: text })}
          />
        ) : (
          <p className={styles['scale']}>{cardScales[scale].map(({ label }) => label).join(' · ')}</p>
        )}
      </div>
      <p role="status" className={styles['hint']}>
        {staysHere && words.cardsStayHere}
      </p>
    </Section>
  );
}
