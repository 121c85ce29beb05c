// The thematic fill: the measure to colour by, and a legend with unit, classes, years and what is not mentioned.
import { useTranslation } from 'react-i18next';
import { yearsOf } from '../../domain/filter';
import type { Colouring } from '../../domain/kept';
import { classText, type Measured, measures, rampIndex } from '../../domain/measures';
import { figureText } from '../../domain/quantity';
import { timeText } from '../../domain/times';
import { type Fill, fills } from '../../domain/view';
import { CitationButton } from '../citation/CitationButton';
import { useExplorer } from '../parts/explorer';

type Props = { colouring: Colouring | null; fill: Fill | null; onFill: (fill: Fill | null) => void };

function Classes({ colouring: { fill, classes, measured } }: { colouring: Colouring }) {
  const { t, language } = useExplorer();
  const blank = measured.filter(({ value }) => value === null).length;
  return (
    <ul className="classes">
      {classes.map((one, index) => (
        <li key={one.max}>
          <span className="swatch" data-class={rampIndex(index, classes.length) + 1} aria-hidden="true" />
          {classText(one, fill, measured, language)}
        </li>
      ))}
      <li>
        <span className="swatch" data-class="blank" aria-hidden="true" />
        {t('filters.unmentioned')} <span className="count">{blank}</span>
      </li>
    </ul>
  );
}

function Reported({ measured }: { measured: readonly Measured[] }) {
  const { atlas, language, name } = useExplorer();
  return (
    <ul className="reported">
      {measured.flatMap(({ locality, metric }) => {
        const place = atlas.byId.get(locality);
        if (!metric || !place) return [];
        const { quantity } = metric;
        return [
          <li key={locality}>
            {name(place.name)}{' '}
            <CitationButton fact={metric.fact} label={name(metric.name)} cites={quantity.cites}>
              {figureText(quantity, language)}
            </CitationButton>
            <span className="soft">
              {' '}
              {name(metric.name)}
              {quantity.period && ` · ${timeText(quantity.period, language)}`}
            </span>
          </li>,
        ];
      })}
    </ul>
  );
}

export function Thematic({ colouring, fill, onFill }: Props) {
  const { t, atlas } = useExplorer();
  const { of } = fill ? measures[fill] : { of: 'count' as const };
  return (
    <section className="thematic" aria-labelledby="thematic-heading">
      <label>
        <span id="thematic-heading" className="heading">
          {t('filters.fill')}
        </span>
        <select value={fill ?? ''} onChange={({ target }) => onFill(fills.find((one) => one === target.value) ?? null)}>
          <option value="">{t('filters.fillNone')}</option>
          {fills.map((one) => (
            <option key={one} value={one}>
              {t(`filters.fills.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {colouring && (
        <>
          <p className="soft">{t(`filters.units.${of}`)}</p>
          {of === 'metric' && <Reported measured={colouring.measured} />}
          <Classes colouring={colouring} />
          <p className="soft">{t('filters.ofReports', { years: yearsOf(atlas).join(', ') })}</p>
        </>
      )}
    </section>
  );
}

/** The colours' key on the map itself; the section above says the same at length. */
export function FillLegend({ colouring }: { colouring: Colouring }) {
  const { t } = useTranslation();
  const { of } = measures[colouring.fill];
  return (
    <div className="fill-legend" aria-hidden="true">
      <p>
        {t(`filters.fills.${colouring.fill}`)} <span className="soft">{t(`filters.unitOf.${of}`)}</span>
      </p>
      <Classes colouring={colouring} />
    </div>
  );
}
