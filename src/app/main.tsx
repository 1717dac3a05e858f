import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from '#data/query-client.ts'
import { createI18n } from '#i18n/i18n.ts'
import { bestUiLanguage } from '#i18n/ui-language.ts'
import { toAppError } from '#model/errors.ts'
import { currentPlace } from '#routing/navigation.ts'
import { preferences } from '#state/preferences.ts'
import { FaultNotice } from '#ui/fault-notice.tsx'
import '#ui/base.css'
import { App } from './app.tsx'

async function start(root: HTMLElement) {
  const language = bestUiLanguage(currentPlace().lang, preferences().uiLanguage, navigator.languages)
  const i18n = await createI18n(language)
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={createQueryClient()}>
          <ErrorBoundary
            fallbackRender={({ error }) => <FaultNotice error={toAppError(error)} onRetry={() => location.reload()} />}
          >
            <App />
          </ErrorBoundary>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('app')
if (root) start(root)
