// Stands in for a part of the page that did not come or broke, and leaves the rest as it is.
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Said() {
  const { t } = useTranslation();
  return (
    <div className="missing" role="alert">
      <p>{t('versions.missing')}</p>
      {/* the address holds the view: nothing is lost */}
      <button type="button" className="plain" onClick={() => window.location.reload()}>
        {t('versions.again')}
      </button>
    </div>
  );
}

/** `instead`: what stands where there is no room for the words; `onThrown`: whom to tell. */
type Props = { children: ReactNode; instead?: ReactNode; onThrown?: () => void };

export class ErrorBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.onThrown?.();
  }

  override render() {
    const { instead = <Said />, children } = this.props;
    return this.state.isBroken ? instead : children;
  }
}
