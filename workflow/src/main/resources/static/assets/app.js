// Starts GOV.UK Frontend's scripts, again for each part that htmx brings in.
import { initAll } from './govuk-frontend.js'

initAll()
document.body.addEventListener('htmx:afterSettle', (event) => initAll({ scope: event.target }))
