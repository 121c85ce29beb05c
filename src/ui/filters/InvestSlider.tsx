// The investment range: a logarithmic slider under the histogram of the projects' own sums.
import { Slider } from '@base-ui/react/slider';
import { useState } from 'react';
import type { InvestRange } from '../../domain/filter';
import { histogramOf, positionsOf, rangeAt, steps } from '../../domain/investment';
import { moneyText } from '../../domain/money';
import { useExplorer } from '../parts/explorer';
import { useRangeText } from './useRangeText';

export type InvestProps = {
  range: InvestRange | null;
  /** Own sums in CNY of the projects that the other filters keep; null: none of its own. */
  sums: readonly (number | null)[];
  /** How many of those without a sum of their own have one shared with others. */
  shared: number;
  onChange: (range: InvestRange | null) => void;
};

/** The slider's two thumbs. */
function pairOf(value: number | readonly number[]): [number, number] {
  const [low = 0, high = steps.length - 1] = typeof value === 'number' ? [value] : value;
  return [low, high];
}

export function InvestSlider({ range, sums, shared, onChange }: InvestProps) {
  const { t, language } = useExplorer();
  const rangeText = useRangeText();
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const positions = dragged ?? positionsOf(range);
  const bins = histogramOf(sums);
  const highest = Math.max(1, ...bins);
  const owned = sums.filter((sum) => sum !== null).length;
  const last = steps.length - 1;
  const valueText = (index: number) =>
    (index === 0 && positions[0] === 0) || (index === 1 && positions[1] === last)
      ? t('filters.any')
      : moneyText(steps[positions[index] ?? 0] ?? 0, language);
  return (
    <>
      <div className="histogram" role="img" aria-label={t('filters.histogram', { count: owned })}>
        {bins.map((count, index) => (
          <span
            key={steps[index]}
            className={index >= positions[0] && index < positions[1] ? 'is-in' : undefined}
            style={{ height: `${(100 * count) / highest}%` }}
          />
        ))}
      </div>
      <Slider.Root
        value={positions}
        min={0}
        max={last}
        step={1}
        minStepsBetweenValues={1}
        onValueChange={(value) => setDragged(pairOf(value))}
        onValueCommitted={(value) => {
          setDragged(null);
          onChange(rangeAt(pairOf(value)));
        }}
      >
        <Slider.Control className="slider">
          <Slider.Track className="slider-track">
            <Slider.Indicator className="slider-range" />
            {[0, 1].map((index) => (
              <Slider.Thumb
                key={index}
                index={index}
                className="slider-thumb"
                getAriaLabel={() => `${t('filters.invest')} ${t(index === 0 ? 'filters.least' : 'filters.most')}`}
                getAriaValueText={() => valueText(index)}
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <p className="slider-text">{rangeText(rangeAt(positions))}</p>
      <p className="soft">{t('filters.notOwn', { count: sums.length - owned, shared })}</p>
    </>
  );
}
