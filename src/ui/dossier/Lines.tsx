// The lines of a printed dossier: a figure, a time, a record, each with the numbers of its citations.
import type { ReactNode } from 'react';
import { initiativeKinds } from '../../../data/model/ids';
import type {
  Achievement,
  Enterprise,
  EventRecord,
  Group,
  Initiative,
  Metric,
  Place,
  Project,
  PublishedCite,
  Quantity,
} from '../../../data/published';
import { keyOf } from '../../domain/footnotes';
import { figureText } from '../../domain/quantity';
import { PeriodText } from '../citation/PeriodText';
import { useExplorer } from '../parts/explorer';
import { StageBadge } from '../parts/StageBadge';

/** The number of each citation, by its key. */
export type Numbers = ReadonlyMap<string, number>;
type Numbered<T> = T & { numbers: Numbers };

const marksOf = (numbers: Numbers, cites: readonly PublishedCite[]) =>
  [...new Set(cites.map((cite) => numbers.get(keyOf(cite))))].map((number) => `[${number}]`).join('');

export function Marks({ numbers, cites }: Numbered<{ cites: readonly PublishedCite[] }>) {
  return <sup>{marksOf(numbers, cites)}</sup>;
}

/** What is open about a fact, and where its report says otherwise. */
function DoubtLines({ of, numbers }: Numbered<{ of: Pick<Quantity, 'ambiguity' | 'conflicts'> }>) {
  const { t, name } = useExplorer();
  const { ambiguity, conflicts = [] } = of;
  return (
    <>
      {ambiguity && (
        <span className="soft">
          {' '}
          {t(`doubts.${ambiguity.openQuestion}`)}{' '}
          {ambiguity.readings.map((reading, index) => (
            <span key={reading.zh}>
              {index > 0 && ' / '}
              {name(reading)} <Marks numbers={numbers} cites={reading.cites} />
            </span>
          ))}
        </span>
      )}
      {conflicts.map((conflict) => (
        <span key={conflict.with} className="soft">
          {' '}
          {t('doubts.otherwise')} {name(conflict.note)}
        </span>
      ))}
    </>
  );
}

export function FigureLine({ quantity, numbers }: Numbered<{ quantity: Quantity | Metric }>) {
  const { t, language, name } = useExplorer();
  const { modality, aggregation, scope, period, cites } = quantity;
  return (
    <li data-modality={modality}>
      {name(quantity.name)}: <strong>{figureText(quantity, language)}</strong> ({t(`modality.${modality}`)},{' '}
      {t(`aggregation.${aggregation}`)}
      {scope !== 'own' && `, ${t(`scope.${scope}`)}`}
      {period && (
        <>
          , <PeriodText period={period} />
        </>
      )}
      ) <Marks numbers={numbers} cites={cites} />
      <DoubtLines of={quantity} numbers={numbers} />
    </li>
  );
}

type Dated = NonNullable<Project['dates']>[number];

function DateLine({ date: { name: label, period, modality, cites }, numbers }: Numbered<{ date: Dated }>) {
  const { t, name } = useExplorer();
  return (
    <li data-modality={modality}>
      {name(label)}:{' '}
      <strong>
        <PeriodText period={period} />
      </strong>{' '}
      ({t(`modality.${modality}`)}) <Marks numbers={numbers} cites={cites} />
    </li>
  );
}

type Described = Project | Group | Initiative | Place | Achievement | EventRecord;
/** The enterprises that the page's records name, by id. */
type Named = { enterprises: Readonly<Record<string, Enterprise>> };

function RolesLine({ record, enterprises, numbers }: Numbered<Named & { record: Described }>) {
  const { t, name } = useExplorer();
  const roles = ('enterprises' in record && record.enterprises) || [];
  if (roles.length === 0) return null;
  return (
    <p>
      {t('fields.enterprises')}:{' '}
      {roles.map(({ id, role, cites }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          {enterprises[id] ? name(enterprises[id].name) : id}
          {role && ` · ${name(role)}`} {cites && <Marks numbers={numbers} cites={cites} />}
        </span>
      ))}
    </p>
  );
}

/** What the report says of a record: in words, its figures and its times. `beside`: what stands after its name. */
function Entry({ record, beside, enterprises, numbers }: Numbered<Named & { record: Described; beside: ReactNode }>) {
  const { name } = useExplorer();
  const { description, note, quantities = [], dates = [] } = record;
  return (
    <li className="entry">
      <strong>{name(record.name)}</strong> {beside}
      <DoubtLines of={record} numbers={numbers} />
      {description && <p>{name(description)}</p>}
      {(quantities.length > 0 || dates.length > 0) && (
        <ul>
          {quantities.map((quantity) => (
            <FigureLine key={quantity.id} quantity={quantity} numbers={numbers} />
          ))}
          {dates.map((date) => (
            <DateLine key={date.id} date={date} numbers={numbers} />
          ))}
        </ul>
      )}
      <RolesLine {...{ record, enterprises, numbers }} />
      {note && <p className="soft">{name(note)}</p>}
    </li>
  );
}

export function ProjectLine({ project, enterprises, numbers }: Numbered<Named & { project: Project }>) {
  const { t, name } = useExplorer();
  const { stage, cites } = project;
  const beside = (
    <>
      <StageBadge stage={stage?.is ?? null} /> <Marks numbers={numbers} cites={[...(stage?.cites ?? []), ...cites]} />
      {stage?.conflicts?.map((conflict) => (
        <span key={conflict.cites[0]?.start} className="soft">
          {' '}
          {t('conflict', { stage: t(`stage.${conflict.is}`) })} {conflict.note && name(conflict.note)}{' '}
          <Marks numbers={numbers} cites={conflict.cites} />
        </span>
      ))}
    </>
  );
  return <Entry record={project} {...{ beside, enterprises, numbers }} />;
}

export function GroupLine({ group, enterprises, numbers }: Numbered<Named & { group: Group }>) {
  const { t } = useExplorer();
  const beside = (
    <>
      ({t('groupOf', { count: group.members.length })}) <Marks numbers={numbers} cites={group.cites} />
    </>
  );
  return <Entry record={group} {...{ beside, enterprises, numbers }} />;
}

type Listed = Initiative | Place | Achievement | EventRecord;

export function RecordLine({ record, enterprises, numbers }: Numbered<Named & { record: Listed }>) {
  const { t } = useExplorer();
  // only initiatives have a kind that is said
  const kind = initiativeKinds.find((one) => one === record.kind);
  const beside = (
    <>
      {kind && `(${t(`initiativeKind.${kind}`)}) `}
      {'period' in record && record.period && (
        <>
          (<PeriodText period={record.period} />){' '}
        </>
      )}
      {'to' in record && record.to && `→ ${record.to.join(' · ')} `}
      <Marks numbers={numbers} cites={record.cites} />
    </>
  );
  return <Entry {...{ record, beside, enterprises, numbers }} />;
}
