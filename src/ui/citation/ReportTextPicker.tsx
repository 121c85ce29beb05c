// For a reader who holds a report's text: picked or dropped, checked, kept in this browser only.
import { useExplorer } from '../parts/explorer';

export function ReportTextPicker() {
  const { t, evidence } = useExplorer();
  const last = evidence.given.at(-1);
  return (
    <div className="evidence">
      <p className="soft">{t('evidence.why')}</p>
      <label className="plain">
        {t('evidence.pick')}
        <input
          type="file"
          accept=".txt,text/plain"
          multiple
          onChange={({ target }) => {
            evidence.add([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      {last && (
        <p role="status" className={last.report ? 'taken' : 'refused'}>
          {t(`evidence.${last.reason}`, { file: last.file })}
        </p>
      )}
    </div>
  );
}
