import './css/main.css';
import './parts/exchange.js';
import './parts/suggestions.js';
import './parts/switches.js';
import './parts/copying.js';
import './parts/menus.js';
import './parts/dropping.js';
import './parts/matrix.js';
