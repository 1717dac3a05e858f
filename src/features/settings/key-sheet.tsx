import { useTranslation } from 'react-i18next'

/** Every key and what it does; the commands themselves live in the app. */
export function KeySheet({ keys }: { keys: readonly { keys: readonly string[]; label: string }[] }) {
  const { t } = useTranslation()
  return (
    <table className="key-table">
      <caption className="visually-hidden">{t('settings.keys')}</caption>
      <tbody>
        {keys.map((entry) => (
          <tr key={entry.label}>
            <th scope="row">{entry.label}</th>
            <td>
              {entry.keys.map((key) => (
                <span key={key}>
                  <kbd>{key}</kbd>{' '}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
