"""An invented newspaper (`newspaper`), its pictures (`drawing`), and a large archive for scale tests (`mass`)."""
