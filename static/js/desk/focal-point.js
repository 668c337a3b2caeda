/**
 * Choosing a picture's focal point on the picture itself: click, drag, or arrow keys on the mark (Shift: ten times as
 * far). Writes into the two number fields, which are there and work without this. Where the form uploads a picture,
 * the file chosen is shown at once. The small pictures show what the crops will keep.
 */

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 0.01;

const within = (value) => Math.min(1, Math.max(0, value));
const percent = (fraction) => Math.round(fraction * 100);

class FocalPoint {
  constructor(root) {
    this.root = root;
    this.fields = root.dataset.focalPoint.split(" ").map((id) => document.getElementById(id));
    this.picture = root.querySelector(".focal-point__picture");
    this.image = root.querySelector("img");
    this.marker = root.querySelector(".focal-point__marker");
    this.crops = [...root.querySelectorAll(".focal-point__crop")];
    this.file = document.getElementById(root.dataset.from);
  }

  start() {
    if (this.fields.some((field) => !field)) return;
    this.marker.hidden = false;
    this.picture.addEventListener("pointerdown", (event) => this.grab(event));
    this.picture.addEventListener("pointermove", (event) => event.buttons === 1 && this.moveTo(event));
    this.marker.addEventListener("keydown", (event) => this.step(event));
    this.fields.forEach((field) => field.addEventListener("input", () => this.draw()));
    this.image.addEventListener("load", () => this.draw());
    this.file?.addEventListener("change", () => this.showFile());
    this.draw();
  }

  get point() {
    return this.fields.map((field) => within(Number.parseFloat(field.value) || 0));
  }

  set point(point) {
    this.fields.forEach((field, axis) => {
      field.value = within(point[axis]).toFixed(2);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    this.draw();
  }

  grab(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.picture.setPointerCapture(event.pointerId);
    this.moveTo(event);
    this.marker.focus({ preventScroll: true });
  }

  moveTo(event) {
    const box = this.image.getBoundingClientRect();
    if (!box.width || !box.height) return;
    this.point = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  step(event) {
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 * STEP : STEP;
    this.point = this.point.map((value, axis) => value + direction[axis] * far);
  }

  showFile() {
    const [file, ...more] = this.file.files;
    if (this.shown) URL.revokeObjectURL(this.shown);
    this.shown = file && !more.length ? URL.createObjectURL(file) : "";
    this.root.hidden = !this.shown;
    if (this.shown) this.image.src = this.shown;
    this.image.onerror = () => {
      this.root.hidden = true;
    };
  }

  draw() {
    const [x, y] = this.point;
    this.marker.style.left = `${x * 100}%`;
    this.marker.style.top = `${y * 100}%`;
    this.marker.setAttribute("aria-label", `Focal point: ${percent(x)} % from the left, ${percent(y)} % from the top`);
    this.crops.forEach((crop) => this.drawCrop(crop, x, y));
  }

  /** The same cut as the server makes: the point in the middle, as far as the picture's edges allow. */
  drawCrop(crop, x, y) {
    const { naturalWidth: width, naturalHeight: height, currentSrc } = this.image;
    if (!width || !height) return;
    const ratio = crop.clientWidth / crop.clientHeight || 1;
    const cut = [Math.min(width, height * ratio), Math.min(height, width / ratio)];
    const place = [width, height].map((whole, axis) => {
      const spare = whole - cut[axis];
      const before = Math.min(Math.max([x, y][axis] * whole - cut[axis] / 2, 0), spare);
      return spare > 0 ? `${(before / spare) * 100}%` : "50%";
    });
    crop.style.backgroundImage = `url("${currentSrc}")`;
    crop.style.backgroundPosition = place.join(" ");
  }
}

document.querySelectorAll("[data-focal-point]").forEach((root) => new FocalPoint(root).start());
