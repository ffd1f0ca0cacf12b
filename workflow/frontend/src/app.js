// Starts GOV.UK Frontend's scripts, again for each part that htmx brings in.
import { initAll } from './govuk-frontend.js'

initAll()
document.body.addEventListener('htmx:afterSettle', (event) => initAll({ scope: event.target }))

// Whatever was sent and takes longer than a second says that it goes on.
const PATIENCE = 1000
const progress = document.getElementById('progress')
let waiting
const wait = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => { progress.textContent = 'Please wait. This takes a moment.' }, PATIENCE)
}
const done = () => {
  clearTimeout(waiting)
  progress.textContent = ''
}
document.addEventListener('submit', (event) => { if (!event.defaultPrevented) wait() })
document.body.addEventListener('htmx:beforeRequest', wait)
document.body.addEventListener('htmx:afterRequest', done)
window.addEventListener('pageshow', done)
